/** Loaded before a measured program: tells its peak memory and processor time on the way out, to the file named. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ peakMegabytes: maxRSS / 1024, cpu }));
});
