"""Cards: written in silence under slips, opened together, shuffled; struck, set aside, given other words.

A file a step, in the order of the flow: `writing`, `opening`, `marking`; `card` is the state that they share, and what
is seen of it.

May import: protocol, core
"""
