// SPDX-License-Identifier: MIT
//
// The C++ server as a child process, and an AWS client that talks to it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { DataZoneClient } from "@aws-sdk/client-datazone";

export class Server {
  static async start() {
    const program = process.env.DATAZONE_LOOPBACK_SERVER;
    if (!program) throw new Error("DATAZONE_LOOPBACK_SERVER must name the server program");
    // The server ends when its standard input does, so it cannot outlive this process.
    const child = spawn(program, ["3000"], { stdio: ["pipe", "pipe", "inherit"] });
    const [line] = await once(createInterface({ input: child.stdout }), "line");
    const port = /^listening on 127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
    if (!port) throw new Error(`the server said: ${line}`);
    return new Server(child, Number(port));
  }

  constructor(child, port) {
    this.child = child;
    this.port = port;
    this.endpoint = `http://127.0.0.1:${port}`;
  }

  async stop() {
    const ended = once(this.child, "exit");
    await fetch(`${this.endpoint}/stop`, { method: "POST", body: "" });
    const [code] = await ended;
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  }

  async control(path, asked) {
    const body = JSON.stringify(asked);
    const answer = await fetch(`${this.endpoint}/control/${path}`, { method: "POST", body });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`/control/${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  script(domain, ...steps) {
    return this.control("script", { domain, steps });
  }

  async seen(domain) {
    return (await this.control("seen", { domain })).seen;
  }

  client(options = {}) {
    return new DataZoneClient({
      region: "eu-west-1",
      endpoint: this.endpoint,
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
      maxAttempts: 1,
      ...options,
    });
  }
}

// What the caller of the SDK gets, less what the SDK adds about the exchange.
export function members(output) {
  const { $metadata, ...rest } = output;
  return rest;
}
