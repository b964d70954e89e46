"""The library of methods: one TOML file each, structure and texts in Dutch, English and German.

Knows how a method is read and refused. Knows no session, no rule of a phase and no method by name: the core enforces
what the structure says, the wire serves what the texts say.

May import: protocol
"""
