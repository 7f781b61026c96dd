// What comes with the first key typed into a form. One file for reading it and for keeping what was typed.
export { checkField, isTrapped, readForm } from './form';
export { resume } from './resume';
