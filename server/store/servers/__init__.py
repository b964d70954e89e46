"""Where the server is that keeps a key now: one at an address, the master that sentinels name, or one of a cluster.

This room opens connections and knows who took whose place. It does not know what is kept, and repeats nothing.

May import: store
"""
