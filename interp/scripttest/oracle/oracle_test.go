package oracle

import "testing"

func TestCutLibrary(t *testing.T) {
	in := &Interpreter{library: "/lib/python3.13"}
	const given = `Traceback (most recent call last):
  File "a.py", line 5, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "/lib/python3.13/asyncio/runners.py", line 194, in run
    return runner.run(main)
           ~~~~~~~~~~^^^^^^
  File "a.py", line 3, in main
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
  | ExceptionGroup: x (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/lib/python3.13/asyncio/tasks.py", line 1, in f
    |     y
    |     ^
    |   File "a.py", line 1, in f
    |     z
    | ValueError
RuntimeWarning: Enable tracemalloc to get the object allocation traceback
`
	const want = `Traceback (most recent call last):
  File "a.py", line 5, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "a.py", line 3, in main
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
  | ExceptionGroup: x (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "a.py", line 1, in f
    |     z
    | ValueError
`
	if got := in.cutLibrary(given); got != want {
		t.Errorf("got:\n%s", got)
	}
}
