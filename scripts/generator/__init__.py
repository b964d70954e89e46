"""From the protocol's Python to what others read of it: JSON Schema, TypeScript, AsyncAPI, the list of settings.

Knows shapes only: no rule, no socket, no file but those it is asked to write.

May import: protocol, server
"""
