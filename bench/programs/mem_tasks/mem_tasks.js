// N async functions, all waiting for a timer.
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
async function work() {
  await sleep(3600 * 1000);
}
async function main(n) {
  const tasks = [];
  for (let i = 0; i < n; i++) tasks.push(work());
  await null;
  await null;
  print("suspended", tasks.length);
  flush();
  await sleep(3600 * 1000);
}
main(Number(args[0]));
