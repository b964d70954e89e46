/* The load generator: opens every seat of a plan, carries out its runs one after another, and tells what came of each. */
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "load.h"

#define EVENTS 1024
/* Seats that may be opening at a time: more would only wait in the server's backlog. */
#define OPENING 24
/* Seconds: for who is here to have been told to everyone, for getting warm, for what is still on its way. */
#define CALM 1.5
#define WARM 0.7
#define DRAIN 10.0
#define OPEN_WITHIN 120.0

static int epoll, timer;
static int opening, ready;

static void watch(struct seat *seat, int how, uint32_t events) {
    struct epoll_event event = {.events = events, .data.ptr = seat};
    if (epoll_ctl(epoll, how, seat->fd, &event)) fail("epoll", "a seat can't be watched");
}

static void take_event(struct epoll_event *event) {
    struct seat *seat = event->data.ptr;
    if (!seat) {
        uint64_t times;
        if (read(timer, &times, sizeof times) > 0) rate_is_due(nanoseconds());
        return;
    }
    if (seat->state == CONNECTING) {
        connected(seat);
        watch(seat, EPOLL_CTL_MOD, EPOLLIN);
        return;
    }
    enum state before = seat->state;
    receive(seat);
    if (before != READY && seat->state == READY) opening--, ready++;
}

/* Waits at most `most` ms for something to happen, and lets it. */
static void turn(int most) {
    struct epoll_event events[EVENTS];
    int got = epoll_wait(epoll, events, EVENTS, most);
    for (int i = 0; i < got; i++) take_event(&events[i]);
}

static void turn_until(uint64_t end) {
    for (uint64_t now; (now = nanoseconds()) < end;) turn((int)((end - now) / 1000000 + 1));
}

static uint64_t after(double seconds) {
    return nanoseconds() + (uint64_t)(seconds * 1e9);
}

static void open_all(void) {
    uint64_t end = after(OPEN_WITHIN);
    for (int next = 0; ready < plan.count;) {
        for (; next < plan.count && opening < OPENING; next++, opening++) {
            open_line(&plan.all[next]);
            watch(&plan.all[next], EPOLL_CTL_ADD, EPOLLOUT);
        }
        turn(100);
        if (nanoseconds() > end) fail("opening", "it takes too long");
    }
    turn_until(after(CALM));
    printf("{\"open\":%d}\n", ready);
    fflush(stdout);
}

static void set_timer(double a_second) {
    long nanos = a_second > 0 ? (long)(1e9 / a_second) : 0;
    struct timespec each = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000};
    struct itimerspec ticking = {.it_interval = each, .it_value = each};
    timerfd_settime(timer, 0, &ticking, NULL);
}

static void begin(const struct run *run) {
    if (!strcmp(run->kind, "inflight")) {
        keep_in_flight((int)run->amount);
    } else if (!strcmp(run->kind, "rate")) {
        keep_rate(run->amount);
        set_timer(run->amount);
    }
}

static void carry_out(const struct run *run) {
    begin(run);
    turn_until(after(WARM));
    memset(&count, 0, sizeof count);
    forget_times();
    mark(1);
    turn_until(after(run->seconds));
    mark(0);
    struct count counted = count;
    stop_speaking();
    set_timer(0);
    for (uint64_t end = after(DRAIN); !all_heard() && nanoseconds() < end;) turn(10);
    give_up();
    counted.lost = count.lost;
    count = counted;
    tell(run);
}

int main(int argc, char **argv) {
    if (argc != 2) fail("usage", "load PLAN");
    read_plan(argv[1]);
    epoll = epoll_create1(0);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    struct epoll_event ticking = {.events = EPOLLIN, .data.ptr = NULL};
    epoll_ctl(epoll, EPOLL_CTL_ADD, timer, &ticking);
    open_all();
    for (int i = 0; i < plan.run_count; i++) carry_out(&plan.runs[i]);
    return 0;
}
