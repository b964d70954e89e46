/* Who speaks when, and who has heard whom: a command is done once its whole room has it (and its sender an answer). */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"

#define MARKED (sizeof MARK - 1 + 4 + 2 + DIGITS)

struct count count;

/* A room speaks again when a command of it is done: only where a number in flight is to be kept. */
static int speaking_on;
static double interval;
static uint64_t beginning, spoken;
static int *turns;

static struct seat *seat_at(int room, int place) {
    return &plan.all[room * plan.seats + place];
}

static int rooms(void) {
    return plan.count / plan.seats;
}

static void speak(struct seat *seat, uint64_t due) {
    seat->due = due;
    seat->owed = plan.seats;
    seat->owes_answer = plan.ack.length > 0;
    count.commands++;
    send_command(seat);
}

static int busy(const struct seat *seat) {
    return seat->owed || seat->owes_answer;
}

/* The next of a room who has nothing on its way, in turn; NULL when all have. */
static struct seat *next_of(int room) {
    for (int tries = 0; tries < plan.seats; tries++) {
        struct seat *seat = seat_at(room, turns[room]);
        turns[room] = (turns[room] + 1) % plan.seats;
        if (!busy(seat)) return seat;
    }
    return NULL;
}

static void speak_in(int room, uint64_t due) {
    struct seat *seat = next_of(room);
    if (seat) speak(seat, due);
    else count.skipped++;
}

static void settled(struct seat *sender) {
    if (!busy(sender) && speaking_on) speak_in(sender->room, nanoseconds());
}

static int number_in(const uint8_t *digits, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) number = number * 10 + (digits[i] - '0');
    return number;
}

static void delivered(struct seat *seat, const uint8_t *mark, uint64_t now) {
    const uint8_t *digits = mark + sizeof MARK - 1;
    int room = number_in(digits, 4), place = number_in(digits + 4, 2);
    uint32_t number = (uint32_t)number_in(digits + 6, DIGITS);
    if (room != seat->room || place < 0 || place >= plan.seats) fail("heard of another room", (const char *)mark);
    struct seat *sender = seat_at(room, place);
    if (number <= seat->heard[place]) {
        count.twice++;
        return;
    }
    seat->heard[place] = number;
    if (number != sender->number || !sender->owed) return;
    count.deliveries++;
    took(now - sender->due);
    sender->owed--;
    settled(sender);
}

static void answered(struct seat *seat, const uint8_t *frame, size_t length) {
    if (memmem(frame, length, plan.ack.at, plan.ack.length)) {
        seat->owes_answer = 0;
        settled(seat);
    } else if (plan.nack.length && memmem(frame, length, plan.nack.at, plan.nack.length)) {
        fprintf(stderr, "load: refused: %.*s\n", (int)(length < 300 ? length : 300), (const char *)frame);
        exit(1);
    }
}

void hear(struct seat *seat, const uint8_t *frame, size_t length) {
    uint64_t now = nanoseconds();
    const uint8_t *at = frame, *end = frame + length;
    while ((at = memmem(at, (size_t)(end - at), MARK, sizeof MARK - 1)) && (size_t)(end - at) >= MARKED) {
        delivered(seat, at, now);
        at += MARKED;
    }
    if (seat->owes_answer) answered(seat, frame, length);
}

static void begin_turns(void) {
    if (!turns) turns = calloc((size_t)rooms(), sizeof *turns);
}

void keep_in_flight(int commands) {
    begin_turns();
    speaking_on = 1;
    for (int room = 0; room < rooms(); room++)
        for (int i = 0; i < commands; i++) speak_in(room, nanoseconds());
}

void keep_rate(double a_second) {
    begin_turns();
    interval = 1e9 / a_second;
    beginning = nanoseconds();
    spoken = 0;
}

uint64_t next_due(void) {
    return interval > 0 ? beginning + (uint64_t)((double)spoken * interval) : UINT64_MAX;
}

/* Late is late: a command counts from when it was due, whenever it could be sent. */
void rate_is_due(uint64_t now) {
    for (uint64_t due; (due = next_due()) <= now; spoken++) speak_in((int)(spoken % (uint64_t)rooms()), due);
}

void stop_speaking(void) {
    speaking_on = 0;
    interval = 0;
}

int all_heard(void) {
    for (int i = 0; i < plan.count; i++)
        if (busy(&plan.all[i])) return 0;
    return 1;
}

void give_up(void) {
    for (int i = 0; i < plan.count; i++) {
        count.lost += (uint64_t)(plan.all[i].owed + plan.all[i].owes_answer);
        plan.all[i].owed = plan.all[i].owes_answer = 0;
    }
}
