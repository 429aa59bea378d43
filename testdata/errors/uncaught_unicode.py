# Wide characters before the error: carets stand under the right column.
日本 = {"キー": "値"}
print("é", 日本["キー"], "😀"); print("é😀", 日本["ない"], "後")
