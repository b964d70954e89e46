// A bare relay on socket.io: an event goes to everyone in the sender's room.
import { Server } from "socket.io";

const server = new Server({ transports: ["websocket"], perMessageDeflate: false, serveClient: false });

server.on("connection", (socket) => {
  const { room } = socket.handshake.query;
  socket.join(room);
  socket.on("said", (said) => server.to(room).emit("said", said));
});
server.listen(Number(process.argv[2]));
