// The renderer: loaded by the site script only when a campaign is due, and by the builder's canvas.
export { mount } from './mount';
