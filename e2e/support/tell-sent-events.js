// Runs in a watched page before anything else: reports every batch that leaves it, with the answer. A file of its own,
// because what a bundler adds to a function does not exist in the page.
{
  const { fetch } = window;
  const tell = (url, status, body) => {
    if (String(url).endsWith('/v1/events')) window.tellSentEvents(status, body);
  };
  window.fetch = async (...request) => {
    const [url, options] = request;
    try {
      const response = await fetch(...request);
      tell(url, response.status, options?.body);
      return response;
    } catch (error) {
      tell(url, 0, options?.body);
      throw error;
    }
  };
  const { sendBeacon } = Navigator.prototype;
  Navigator.prototype.sendBeacon = function (url, body) {
    tell(url, null, body);
    return sendBeacon.call(this, url, body);
  };
}
