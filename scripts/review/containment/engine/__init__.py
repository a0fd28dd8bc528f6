"""Is there a value that is an instance of these schemas and not of those?

`Solver` splits a goal until only plain keywords of one JSON type are left; `finders` build a value
for these. `Memo` stores the results, also for recursive schemas.
"""
