package export

import (
	"os"

	"golang.org/x/sys/unix"
)

// swap makes temp the folder at path. What was there is under the name temp then.
func swap(temp, path string, exists bool) error {
	if !exists {
		return os.Rename(temp, path)
	}
	err := unix.Renameat2(unix.AT_FDCWD, temp, unix.AT_FDCWD, path, unix.RENAME_EXCHANGE)
	if err == unix.EINVAL || err == unix.ENOSYS { // a file system that cannot exchange
		return swapInTwo(temp, path)
	}
	if err != nil {
		return &os.LinkError{Op: "rename", Old: temp, New: path, Err: err}
	}
	return nil
}
