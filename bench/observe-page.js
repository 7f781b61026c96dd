// Runs in a measured page before anything else: notes when a dialog can be seen and how far the layout moved.
window.bench = { visibleAt: null, shift: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.bench.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

function look() {
  for (const host of document.querySelectorAll('beckon-campaign, floor-popup')) {
    const dialog = host.shadowRoot?.querySelector('[role=dialog]');
    if (dialog && dialog.getBoundingClientRect().height > 0 && Number(getComputedStyle(dialog).opacity) > 0) {
      window.bench.visibleAt = performance.now();
      return;
    }
  }
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
