// Loaded before the site by the bench: tells how long it has worked whenever it is asked, in ms of processor time.
process.on('message', (message) => {
  if (message !== 'cpu') return;
  const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
  process.send?.({ main: ms(process.threadCpuUsage()), whole: ms(process.cpuUsage()) });
});
