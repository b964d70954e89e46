/* The words of the load generator: rooms of seats, what each says when it opens, and what came of a run. */
#ifndef LOAD_H
#define LOAD_H

#include <stddef.h>
#include <stdint.h>

/* More than any server of the bench lets into one room. */
#define MOST_SEATS 100
#define MOST_STEPS 8
#define MOST_RUNS 16
#define MOST_PIDS 4
/* Where a command and its marker carry their number: so many digits, so that every command has the same length. */
#define DIGITS 7
#define FIRST_NUMBER 1000000
/* What marks a text as a command's: this word, the room (4 digits), the place in it (2) and the number. */
#define MARK "bench"

struct bytes {
    uint8_t *at;
    size_t length;
};

/* While a connection opens: wait for a frame that contains this, or send this. */
struct step {
    int awaits;
    struct bytes what;
};

enum state { WAITING, CONNECTING, SHAKING, STEPPING, READY };

struct seat {
    int fd;
    enum state state;
    int room, place;
    struct bytes path;
    struct step steps[MOST_STEPS];
    int step_count, step;
    /* A whole frame, masked; the number is written into it at `slots` before each sending. */
    struct bytes command;
    uint8_t mask[4];
    size_t slots[2];
    int slot_count;
    /* The beginning of a frame whose end did not come yet. */
    struct bytes rest;
    /* Of the latest command of this seat: its number, when it was due, and how many deliveries are still owed. */
    uint32_t number;
    uint64_t due;
    int owed, owes_answer;
    /* The latest number that was heard of each place in the room. */
    uint32_t *heard;
};

struct run {
    char kind[16];
    double amount, seconds;
};

struct pid {
    char name[32];
    int id;
};

struct plan {
    char host[64];
    int port, seats, binary;
    struct bytes ping, pong, ack, nack;
    struct seat *all;
    int count;
    struct run runs[MOST_RUNS];
    int run_count;
    struct pid pids[MOST_PIDS];
    int pid_count;
};

/* What is counted between the marks of a run. */
struct count {
    uint64_t commands, deliveries, twice, lost, skipped;
    uint64_t began, ended;
    uint64_t cpu[MOST_PIDS], own;
};

extern struct plan plan;
extern struct count count;

/* plan.c */
void read_plan(const char *path);
void fail(const char *why, const char *detail);

/* line.c: one connection */
void open_line(struct seat *seat);
void connected(struct seat *seat);
/* Reads what came and hands each frame to `hear`; `opened` is told once the last step was taken. */
void receive(struct seat *seat);
void send_command(struct seat *seat);
void send_text(struct seat *seat, struct bytes content, int opcode);
void build_command(struct seat *seat, struct bytes content);

/* traffic.c: who speaks when, and who has heard whom */
void hear(struct seat *seat, const uint8_t *frame, size_t length);
void keep_in_flight(int commands);
void keep_rate(double a_second);
void rate_is_due(uint64_t now);
uint64_t next_due(void);
void stop_speaking(void);
int all_heard(void);
void give_up(void);

/* measure.c: time, the processors' and the clock's */
uint64_t nanoseconds(void);
void mark(int begins);
void took(uint64_t nanoseconds);
void forget_times(void);
void tell(const struct run *run);

#endif
