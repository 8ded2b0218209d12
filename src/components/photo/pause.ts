/** The longest wait while the browser says that there is no connection: it may be mistaken. */
const longestOffline = 60_000;

/** Ends after some time, at once when the connection has come back, and when nobody waits any more. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, navigator.onLine ? ms : longestOffline);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
