// Loaded before the web server. The other end of the channel is the start script; however that ended, nobody would
// restart or stop this process any more.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 5_000).unref()
})
