/**
 * Watch what the window asks for from outside its own origin. The policy of the server lets none of it through;
 * this list is the proof that nothing was even tried.
 */
export function watchRequests(): () => readonly string[] {
  const outside: string[] = [];
  const note = (address: string): void => {
    if (isOutside(address)) outside.push(address);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry.name);
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => note(event.blockedURI));
  return () => outside;
}

function isOutside(address: string): boolean {
  return /^(https?|wss?|ftp):/i.test(address) && new URL(address).origin !== location.origin;
}
