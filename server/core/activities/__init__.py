"""One activity a file: its part of the state, what it refuses, decide, evolve and project, in the order of the flow.

Cards are a folder, of a file a step.

An activity knows its own part and the scene it is asked in, never another activity's rules. `slips` is shared by what
is anonymous: cards and ballots.

May import: protocol, core
"""
