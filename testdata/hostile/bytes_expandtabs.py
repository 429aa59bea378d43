# stopped by: any
# Tabs of a large width.
(b"\t" * 1000).expandtabs(1 << 40)
