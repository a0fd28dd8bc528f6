"""Is there a value that is an instance of these schemas and not of those?

`Solver` takes a goal apart until only plain keywords of one JSON type are left, for which
`finders` build a value; `Memo` keeps what was found, also where schemas contain themselves.
"""
