// The renderer: loaded by the site script only when a campaign is due, and by the builder's canvas.
export { holdStill } from './hold-still';
export { mount } from './mount';
