// A bare relay on the package ws: what somebody in a room says goes to all in it, as it came.
import { WebSocketServer } from "ws";

const rooms = new Map();
const server = new WebSocketServer({ port: Number(process.argv[2]), host: "127.0.0.1", perMessageDeflate: false });

server.on("connection", (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on("message", (said, binary) => {
    for (const seat of room) seat.send(said, { binary });
  });
  socket.on("close", () => room.delete(socket));
});
