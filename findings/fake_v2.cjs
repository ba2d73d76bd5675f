// SPDX-License-Identifier: MIT
// The JavaScript SDK of version 2 against a server of this process: start(answer) gives the result
// of one StartDataSourceRun as [error, data], the body that was sent, and ends the server.
const http = require("http");
process.env.AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE = "1";
const AWS = require("aws-sdk");

exports.start = (answer, parameters = {}) =>
  new Promise((resolve) => {
    let sent = "";
    const server = http.createServer((request, response) => {
      request.on("data", (bytes) => (sent += bytes));
      request.on("end", () => {
        const headers = { "content-type": "application/json", ...answer.headers };
        response.writeHead(answer.status ?? 200, headers);
        response.end(answer.body ?? "{}");
      });
    });
    server.listen(0, "127.0.0.1", () => {
      const service = new AWS.DataZone({
        region: "eu-west-1",
        endpoint: `http://127.0.0.1:${server.address().port}`,
        credentials: new AWS.Credentials("a", "b"),
        maxRetries: 0,
      });
      const domainIdentifier = "dzd_6hk3v9b2rs5npa";
      const ids = { domainIdentifier, dataSourceIdentifier: "4qf8w2m7zt1xkd" };
      service.startDataSourceRun({ ...ids, ...parameters }, (error, data) => {
        server.close();
        server.closeAllConnections();
        resolve({ error, data, sent });
      });
    });
  });
