"""Cards: written in silence, opened, then marked and laid in groups. Anonymous ones go by slip, named ones by name.

A file a step, in the order of the flow: `writing` (anonymous), `named`, `opening`, `marking`, `grouping`; `card` is the
state that they share, and what is seen of it.

May import: protocol, core
"""
