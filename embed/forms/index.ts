// What comes once a form is seen: nobody can send one before. One file for reading it and for keeping what was typed.
export { checkField, isTrapped, readForm } from './form';
export { resume } from './resume';
