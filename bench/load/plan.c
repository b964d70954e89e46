/* The plan: what the Python side wrote down for this run, one word and its values a line; bytes are in hex. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"

struct plan plan;

void fail(const char *why, const char *detail) {
    fprintf(stderr, "load: %s: %s\n", why, detail);
    exit(1);
}

static struct bytes unhex(const char *word) {
    struct bytes found = {0};
    found.length = strlen(word) / 2;
    found.at = malloc(found.length + 1);
    for (size_t i = 0; i < found.length; i++) {
        unsigned int value;
        if (sscanf(word + 2 * i, "%2x", &value) != 1) fail("no hex", word);
        found.at[i] = (uint8_t)value;
    }
    return found;
}

static char *word(void) {
    char *found = strtok(NULL, " \n");
    if (!found) fail("plan", "a line is too short");
    return found;
}

/* seat PATH COMMAND STEP…, a step being `<` (await) or `>` (send) and hex. */
static void read_seat(void) {
    plan.all = realloc(plan.all, (size_t)(plan.count + 1) * sizeof *plan.all);
    struct seat *seat = &plan.all[plan.count];
    memset(seat, 0, sizeof *seat);
    seat->fd = -1;
    seat->room = plan.count / plan.seats;
    seat->place = plan.count % plan.seats;
    seat->number = FIRST_NUMBER;
    seat->heard = calloc((size_t)plan.seats, sizeof *seat->heard);
    seat->path = unhex(word());
    seat->path.at[seat->path.length] = 0;
    struct bytes command = unhex(word());
    build_command(seat, command);
    free(command.at);
    for (char *step; (step = strtok(NULL, " \n"));) {
        if (seat->step_count == MOST_STEPS) fail("plan", "too many steps");
        seat->steps[seat->step_count++] = (struct step){.awaits = *step == '<', .what = unhex(step + 1)};
    }
    plan.count++;
}

static void read_run(void) {
    if (plan.run_count == MOST_RUNS) fail("plan", "too many runs");
    struct run *run = &plan.runs[plan.run_count++];
    snprintf(run->kind, sizeof run->kind, "%s", word());
    run->amount = atof(word());
    run->seconds = atof(word());
}

static void read_pid(void) {
    if (plan.pid_count == MOST_PIDS) fail("plan", "too many pids");
    struct pid *pid = &plan.pids[plan.pid_count++];
    snprintf(pid->name, sizeof pid->name, "%s", word());
    pid->id = atoi(word());
}

static void read_line(char *line) {
    const char *first = strtok(line, " \n");
    if (!first) return;
    if (!strcmp(first, "seat")) read_seat();
    else if (!strcmp(first, "run")) read_run();
    else if (!strcmp(first, "pid")) read_pid();
    else if (!strcmp(first, "host")) snprintf(plan.host, sizeof plan.host, "%s", word());
    else if (!strcmp(first, "port")) plan.port = atoi(word());
    else if (!strcmp(first, "seats")) plan.seats = atoi(word());
    else if (!strcmp(first, "binary")) plan.binary = 1;
    else if (!strcmp(first, "ping")) plan.ping = unhex(word());
    else if (!strcmp(first, "pong")) plan.pong = unhex(word());
    else if (!strcmp(first, "ack")) plan.ack = unhex(word());
    else if (!strcmp(first, "nack")) plan.nack = unhex(word());
    else fail("plan", first);
}

void read_plan(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail("can't read", path);
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, file) > 0) read_line(line);
    free(line);
    fclose(file);
    if (plan.seats < 1 || plan.seats > MOST_SEATS || plan.count % plan.seats) fail("plan", "seats do not fill rooms");
}
