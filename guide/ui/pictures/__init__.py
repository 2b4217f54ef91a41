"""The pictures of docs/pictures: what is shown, how it is taken, and all of it on one sheet."""
