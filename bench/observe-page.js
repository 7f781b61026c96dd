// Runs in a measured page before anything else: notes when a dialog can be seen and how far the layout moved.
{
  const bench = { visibleAt: null, shift: 0 };
  const add = (entries) => {
    for (const entry of entries) bench.shift += entry.value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });

  /** The shift of everything until half a second of frames from now: a popup locks the page's scrolling after it is seen. */
  bench.readShift = async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    add(observer.takeRecords());
    return bench.shift;
  };

  const look = () => {
    for (const host of document.querySelectorAll('beckon-campaign, floor-popup')) {
      const dialog = host.shadowRoot?.querySelector('[role=dialog]');
      const isVisible =
        dialog && dialog.getBoundingClientRect().height > 0 && Number(getComputedStyle(dialog).opacity) > 0;
      if (isVisible) {
        bench.visibleAt = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.bench = bench;
}
