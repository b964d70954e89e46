/* One connection: the WebSocket handshake, frames out (masked) and in, and the steps until its seat is ready. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "load.h"

enum { TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10 };
/* A welcome with a long view fits; whatever is longer is put together in `rest`. */
#define ROOM (256 * 1024)
#define HEADER 8

static uint8_t incoming[ROOM];

void open_line(struct seat *seat) {
    int one = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)plan.port)};
    inet_pton(AF_INET, plan.host, &address.sin_addr);
    seat->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    setsockopt(seat->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(seat->fd, (struct sockaddr *)&address, sizeof address) < 0 && errno != EINPROGRESS)
        fail("connect", strerror(errno));
    seat->state = CONNECTING;
}

static void send_all(struct seat *seat, const void *what, size_t length) {
    /* A seat has one small command on its way at a time, which a socket always takes. */
    if (send(seat->fd, what, length, MSG_NOSIGNAL) != (ssize_t)length) fail("send", strerror(errno));
}

void connected(struct seat *seat) {
    char request[1024];
    int length = snprintf(request, sizeof request,
                          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: a3Jpbmcta3JpbmcxMTIyMw==\r\n\r\n",
                          (char *)seat->path.at, plan.host, plan.port);
    seat->state = SHAKING;
    send_all(seat, request, (size_t)length);
}

/* Header and mask of a frame from a client; returns their length. */
static size_t write_header(uint8_t *to, size_t length, int opcode, const uint8_t mask[4]) {
    to[0] = (uint8_t)(0x80 | opcode);
    size_t at = 2;
    if (length < 126) {
        to[1] = (uint8_t)(0x80 | length);
    } else {
        to[1] = 0x80 | 126;
        to[2] = (uint8_t)(length >> 8);
        to[3] = (uint8_t)length;
        at = 4;
    }
    memcpy(to + at, mask, 4);
    return at + 4;
}

static struct bytes masked(struct bytes content, int opcode, const uint8_t mask[4]) {
    if (content.length > 65535) fail("plan", "a message is too long");
    struct bytes frame = {.at = malloc(content.length + HEADER)};
    size_t header = write_header(frame.at, content.length, opcode, mask);
    for (size_t i = 0; i < content.length; i++) frame.at[header + i] = content.at[i] ^ mask[i & 3];
    frame.length = header + content.length;
    return frame;
}

void send_text(struct seat *seat, struct bytes content, int opcode) {
    struct bytes frame = masked(content, opcode, seat->mask);
    send_all(seat, frame.at, frame.length);
    free(frame.at);
}

void build_command(struct seat *seat, struct bytes content) {
    for (int i = 0; i < 4; i++) seat->mask[i] = (uint8_t)(rand() >> 8);
    seat->command = masked(content, plan.binary ? BINARY : TEXT, seat->mask);
    for (uint8_t *at = content.at; (at = memmem(at, content.length - (size_t)(at - content.at), "#######", DIGITS));) {
        if (seat->slot_count == 2) fail("plan", "a command has too many numbers");
        seat->slots[seat->slot_count++] = (size_t)(at - content.at);
        at += DIGITS;
    }
}

void send_command(struct seat *seat) {
    char digits[DIGITS + 1];
    size_t header = seat->command.length > 125 + HEADER - 2 ? 8 : 6;
    snprintf(digits, sizeof digits, "%07u", ++seat->number % 10000000);
    for (int slot = 0; slot < seat->slot_count; slot++)
        for (size_t i = 0, at = seat->slots[slot]; i < DIGITS; i++, at++)
            seat->command.at[header + at] = (uint8_t)digits[i] ^ seat->mask[at & 3];
    send_all(seat, seat->command.at, seat->command.length);
}

/* Says what is to be said until something is to be awaited; a seat without further steps is ready. */
static void take_steps(struct seat *seat) {
    int opcode = plan.binary ? BINARY : TEXT;
    while (seat->step < seat->step_count && !seat->steps[seat->step].awaits)
        send_text(seat, seat->steps[seat->step++].what, opcode);
    seat->state = seat->step == seat->step_count ? READY : STEPPING;
}

static void take_step(struct seat *seat, const uint8_t *frame, size_t length) {
    struct bytes awaited = seat->steps[seat->step].what;
    if (plan.nack.length && memmem(frame, length, plan.nack.at, plan.nack.length)) {
        fprintf(stderr, "load: refused while opening: %.*s\n", (int)(length < 300 ? length : 300), (const char *)frame);
        exit(1);
    }
    if (!memmem(frame, length, awaited.at, awaited.length)) return;
    seat->step++;
    take_steps(seat);
}

static void take_frame(struct seat *seat, int opcode, uint8_t *frame, size_t length) {
    struct bytes content = {frame, length};
    if (opcode == PING) {
        send_text(seat, content, PONG);
    } else if (opcode == CLOSE) {
        char code[16];
        snprintf(code, sizeof code, "%d", length >= 2 ? frame[0] << 8 | frame[1] : 0);
        fail("closed by the server with", code);
    } else if (plan.ping.length && length == plan.ping.length && !memcmp(frame, plan.ping.at, length)) {
        send_text(seat, plan.pong, TEXT);
    } else if (seat->state == STEPPING) {
        take_step(seat, frame, length);
    } else {
        hear(seat, frame, length);
    }
}

/* Takes the whole frames at the beginning; returns how many bytes they were. */
static size_t take_frames(struct seat *seat, uint8_t *from, size_t length) {
    size_t at = 0;
    while (length - at >= 2) {
        size_t header = 2, size = from[at + 1] & 0x7f;
        if (size == 126) header = 4;
        if (size == 127) header = 10;
        if (length - at < header) break;
        if (header > 2)
            for (size_t i = 2, sum = 0; i < header; i++) size = sum = sum << 8 | from[at + i];
        if (length - at - header < size) break;
        take_frame(seat, from[at] & 15, from + at + header, size);
        at += header + size;
    }
    return at;
}

/* Returns the length of the answer to the handshake, 0 while it is not whole. */
static size_t take_answer(struct seat *seat, uint8_t *from, size_t length) {
    uint8_t *end = memmem(from, length, "\r\n\r\n", 4);
    if (!end) return 0;
    if (memcmp(from, "HTTP/1.1 101", 12)) {
        *end = 0;
        fail("handshake", (char *)from);
    }
    take_steps(seat);
    return (size_t)(end + 4 - from);
}

static void keep_rest(struct seat *seat, const uint8_t *from, size_t length) {
    seat->rest.at = length ? realloc(seat->rest.at, length) : (free(seat->rest.at), NULL);
    if (length) memcpy(seat->rest.at, from, length);
    seat->rest.length = length;
}

void receive(struct seat *seat) {
    size_t kept = seat->rest.length;
    if (kept) memcpy(incoming, seat->rest.at, kept);
    ssize_t got = recv(seat->fd, incoming + kept, ROOM - kept, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) fail("the server hung up", got ? strerror(errno) : "without a word");
    size_t length = kept + (size_t)got, at = 0;
    if (seat->state == SHAKING) at = take_answer(seat, incoming, length);
    if (seat->state != SHAKING) at += take_frames(seat, incoming + at, length - at);
    if (at < length || kept) keep_rest(seat, incoming + at, length - at);
}
