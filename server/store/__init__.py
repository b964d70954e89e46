"""What lasts: logs of commits, urns of anonymous items, boxes for pairing, and the one end of all of them.

This room keeps bytes, in order, durably, and lets them go at their end. It does not know what a commit says, who
wrote anything, or what a session is: to it a log has a kind and an id.

May import: protocol, core
"""
