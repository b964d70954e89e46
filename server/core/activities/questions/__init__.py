"""Questions: a queue that everyone sees, one question with the floor, and what became of the others.

Where the circle parts each sub-group has a queue of its own, until all are together again.

A file a side: `asking` (by who asks, and how it lands), `leading` (by who leads the queue); `queue` is the state that
they share, and what is seen of it.

May import: protocol, core
"""
