"""What a method says of the course of a phase: played again, with a module, with the case-bringer apart, in sub-groups.

May import: protocol, core
"""
