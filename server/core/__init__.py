"""The rules of a session: what may be asked, what then happened, and what each audience sees of it.

Pure: no await, no clock, no chance, no network; time, dice and names come as arguments. Knows no socket, no store and
no key; every text is sealed long before it comes here. Read `decide`, `evolve`, `audience` in this order.

May import: protocol
"""
