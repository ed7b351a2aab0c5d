"""The child process that reads untrusted markup; only `corpus.readers.pages` starts it.

It speaks JSON, a line each way: a request has a `job` and what that needs, a reply what was found or an
`error`. It alone imports lxml, trafilatura and resiliparse.
"""
