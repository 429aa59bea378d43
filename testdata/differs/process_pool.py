# An interpreter is part of a Go process and cannot start others like itself:
# there are no process pools. ThreadPoolExecutor is there.
import concurrent.futures

if __name__ == '__main__':
    try:
        with concurrent.futures.ProcessPoolExecutor(1) as pool:
            print(list(pool.map(pow, [2, 3], [3, 2])))
    except NotImplementedError as e:
        print(e)
