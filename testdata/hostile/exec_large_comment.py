# stopped by: any
# A source text that is one comment.
exec("#" + "x" * 40000000)
