// On Linux the browser comes with the npm package @sparticuz/chromium, so Puppeteer need not download one.
module.exports = {skipDownload: process.platform === 'linux'}
