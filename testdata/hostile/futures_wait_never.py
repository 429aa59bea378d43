# stopped by: any
from concurrent.futures import Future, wait
wait([Future()])
