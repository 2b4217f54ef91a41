@"%~dp0console.exe" -P -m guide %*
