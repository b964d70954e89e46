/* The floor: what relaying costs when nothing is done but reading frames and sending them, with epoll, in C.
 *
 * relay PORT each    one send for each delivery
 * relay PORT joined  what one turn of the loop brings to a room goes to each of its seats in one send
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 20000
#define MOST_IN_ROOM 128
#define EVENTS 1024
#define PIECE 65536
/* The load generator shakes hands with one key, so the answer to it is known. */
#define ANSWER                                                                                        \
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"               \
    "Sec-WebSocket-Accept: a65qFanmXPt/fqgRAN9IBe8wC8U=\r\n\r\n"

struct room {
    int seats[MOST_IN_ROOM], count;
    /* Frames of this turn, where they are joined. */
    uint8_t *news;
    size_t length, space;
    int waiting;
};

/* By file descriptor: the room of a seat, NULL until its handshake. */
static struct room *room_of[MOST];
static struct room rooms[MOST];
static struct room *waiting[EVENTS];
static int waiting_count, joined;

static void die(const char *why) {
    perror(why);
    exit(1);
}

static void deliver(const struct room *room, const uint8_t *frames, size_t length) {
    for (int i = 0; i < room->count; i++)
        if (send(room->seats[i], frames, length, MSG_NOSIGNAL) != (ssize_t)length) die("send");
}

static void collect(struct room *room, const uint8_t *frame, size_t length) {
    if (room->length + length > room->space) {
        room->space = 2 * (room->length + length);
        room->news = realloc(room->news, room->space);
    }
    memcpy(room->news + room->length, frame, length);
    room->length += length;
    if (!room->waiting) waiting[waiting_count++] = room;
    room->waiting = 1;
}

static void deliver_collected(void) {
    for (int i = 0; i < waiting_count; i++) {
        deliver(waiting[i], waiting[i]->news, waiting[i]->length);
        waiting[i]->length = 0;
        waiting[i]->waiting = 0;
    }
    waiting_count = 0;
}

/* A masked frame of less than 64 kB, as the generator sends them whole, becomes one without mask. */
static size_t relay(struct room *room, uint8_t *from, size_t length) {
    size_t size = from[1] & 0x7f, header = 2;
    if (size == 126) size = (size_t)from[2] << 8 | from[3], header = 4;
    uint8_t *mask = from + header, *content = from + header + 4;
    if (header + 4 + size > length) die("a frame in parts");
    for (size_t i = 0; i < size; i++) content[i] ^= mask[i & 3];
    uint8_t *frame = content - header;
    memmove(frame, from, header);
    frame[1] &= 0x7f;
    if (joined) collect(room, frame, header + size);
    else deliver(room, frame, header + size);
    return header + 4 + size;
}

static void admit(int seat, uint8_t *request) {
    struct room *room = &rooms[atoi((char *)request + sizeof "GET /" - 1)];
    if (room->count == MOST_IN_ROOM) die("a room is full");
    room->seats[room->count++] = seat;
    room_of[seat] = room;
    if (send(seat, ANSWER, sizeof ANSWER - 1, MSG_NOSIGNAL) < 0) die("answer");
}

static void leave(int seat) {
    struct room *room = room_of[seat];
    for (int i = 0; room && i < room->count; i++)
        if (room->seats[i] == seat) room->seats[i--] = room->seats[--room->count];
    room_of[seat] = NULL;
    close(seat);
}

static void take(int seat) {
    static uint8_t piece[PIECE];
    ssize_t got = recv(seat, piece, sizeof piece - 1, 0);
    if (got <= 0) {
        leave(seat);
    } else if (!room_of[seat]) {
        piece[got] = 0;
        admit(seat, piece);
    } else if ((piece[0] & 15) != 8) {
        for (size_t at = 0; at < (size_t)got;) at += relay(room_of[seat], piece + at, (size_t)got - at);
    }
}

static int listening(int port) {
    int one = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) die("listen");
    return listener;
}

static void watch(int epoll, int fd) {
    int one = 1;
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (fd < 0 || fd >= MOST || epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event)) die("watch");
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    int epoll = epoll_create1(0), listener = listening(atoi(argv[1]));
    joined = !strcmp(argv[2], "joined");
    watch(epoll, listener);
    for (;;) {
        struct epoll_event events[EVENTS];
        int got = epoll_wait(epoll, events, EVENTS, -1);
        for (int i = 0; i < got; i++) {
            if (events[i].data.fd == listener) watch(epoll, accept(listener, NULL, NULL));
            else take(events[i].data.fd);
        }
        deliver_collected();
    }
}
