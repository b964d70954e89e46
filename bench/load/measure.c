/* Time: of the clock, of the processors (ours and the servers'), and how long deliveries took. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "load.h"

/* Times by their highest bit and the FINE bits below it: exact to 2 %. */
#define FINE 6
#define BINS (64 << FINE)

static uint64_t bins[BINS];
static uint64_t longest;

static uint64_t on_clock(clockid_t clock) {
    struct timespec now;
    if (clock_gettime(clock, &now)) fail("no such clock", "has a server died?");
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t nanoseconds(void) {
    return on_clock(CLOCK_MONOTONIC);
}

/* User and system time of a process with all its threads: what /proc/PID/stat says, but not in steps of 10 ms. */
static uint64_t cpu_of(const struct pid *pid) {
    clockid_t clock;
    if (clock_getcpuclockid(pid->id, &clock)) fail("no such process", pid->name);
    return on_clock(clock);
}

void mark(int begins) {
    uint64_t now = nanoseconds(), own = on_clock(CLOCK_PROCESS_CPUTIME_ID);
    count.began = begins ? now : count.began;
    count.ended = now;
    count.own = begins ? own : own - count.own;
    for (int i = 0; i < plan.pid_count; i++) {
        uint64_t cpu = cpu_of(&plan.pids[i]);
        count.cpu[i] = begins ? cpu : cpu - count.cpu[i];
    }
}

static int bin_of(uint64_t time) {
    if (time < (1u << FINE)) return (int)time;
    int high = 63 - __builtin_clzll(time);
    return ((high - FINE + 1) << FINE) | (int)(time >> (high - FINE) & ((1u << FINE) - 1));
}

static double of_bin(int bin) {
    int high = bin >> FINE, low = bin & ((1 << FINE) - 1);
    return high ? (double)((uint64_t)((1 << FINE) | low) << (high - 1)) : low;
}

void took(uint64_t time) {
    bins[bin_of(time)]++;
    if (time > longest) longest = time;
}

void forget_times(void) {
    memset(bins, 0, sizeof bins);
    longest = 0;
}

static double quantile(double part) {
    uint64_t total = 0, sum = 0;
    for (int i = 0; i < BINS; i++) total += bins[i];
    for (int i = 0; i < BINS; i++)
        if ((sum += bins[i]) && (double)sum >= part * (double)total) return of_bin(i) / 1000;
    return 0;
}

void tell(const struct run *run) {
    printf("{\"run\":\"%s %g\",\"seconds\":%.6f,\"commands\":%llu,\"deliveries\":%llu", run->kind, run->amount,
           (double)(count.ended - count.began) / 1e9, (unsigned long long)count.commands,
           (unsigned long long)count.deliveries);
    printf(",\"lost\":%llu,\"twice\":%llu,\"skipped\":%llu,\"own\":%.1f", (unsigned long long)count.lost,
           (unsigned long long)count.twice, (unsigned long long)count.skipped, (double)count.own / 1000);
    printf(",\"p50\":%.1f,\"p99\":%.1f,\"p999\":%.1f,\"longest\":%.1f,\"cpu\":{", quantile(0.5), quantile(0.99),
           quantile(0.999), (double)longest / 1000);
    for (int i = 0; i < plan.pid_count; i++)
        printf("%s\"%s\":%.1f", i ? "," : "", plan.pids[i].name, (double)count.cpu[i] / 1000);
    puts("}}");
    fflush(stdout);
}
