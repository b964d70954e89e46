"""The shared vocabulary: what is asked for, shown and refused, as frozen data.

Knows no rule, no socket, no store and no clock. The core reads it to decide, the wire reads it to parse, and the
client's types are generated from it, so that each thing is defined once.

May import: nothing
"""
