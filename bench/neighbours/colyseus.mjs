// A relay of actions on Colyseus: a room without state that sends each message to all its clients.
import { Room, Server } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";

class Circle extends Room {
  patchRate = null;
  // People come in one after another, and all have a place reserved before the first comes.
  seatReservationTimeout = 120;

  onCreate() {
    this.onMessage("said", (_, said) => this.broadcast("said", said));
  }
}

const server = new Server({ greet: false, transport: new WebSocketTransport({ perMessageDeflate: false }) });
server.define("circle", Circle);
await server.listen(Number(process.argv[2]), "127.0.0.1");
