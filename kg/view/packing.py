"""Boxes and discs side by side without overlap."""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]


def discs(centres: Points, radius: Points, rounds: int = 300) -> Points:
    """Discs that overlap pushed apart, then all drawn together as near as they go."""
    centres = apart(centres, radius, rounds)
    for _ in range(40):
        closer = apart(centres * 0.95, radius, 30)
        if np.ptp(closer, axis=0).prod() > np.ptp(centres, axis=0).prod() * 0.995:
            break
        centres = closer
    return apart(centres, radius, rounds)


def apart(centres: Points, radius: Points, rounds: int) -> Points:
    """Discs that overlap pushed apart."""
    for _ in range(rounds):
        gap = centres[:, None, :] - centres[None, :, :]
        length = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(length, np.inf)
        lack = np.maximum(radius[:, None] + radius[None, :] - length, 0.0)
        np.fill_diagonal(lack, 0.0)
        if lack.max(initial=0.0) < 1.0:
            break
        push = np.divide(lack, length, out=np.zeros_like(lack), where=np.isfinite(length) & (length > 1e-9))
        centres = centres + 0.35 * (push[:, :, None] * gap).sum(axis=1)
    return centres


def pack(boxes: list[tuple[float, float]], ratio: float) -> list[tuple[float, float]]:
    """The upper left corners of boxes: the tallest first, each as high as it fits on a skyline, then as far left.

    The width is tried from narrow to wide until all lie about as `ratio` (width to height) wants it.
    """
    area = sum(w * h for w, h in boxes)
    width = max(max(w for w, _ in boxes), math.sqrt(area * ratio))
    while True:
        corners = skyline(boxes, width)
        height = max(y + h for (_, y), (_, h) in zip(corners, boxes, strict=True))
        if height * ratio <= width * 1.1:
            return centred(corners, boxes)
        width *= 1.08


def skyline(boxes: list[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """Boxes set below each other's lower edges within `width`."""
    corners = [(0.0, 0.0)] * len(boxes)
    line = [(0.0, width, 0.0)]  # from x, to x, the depth that is taken there
    for number in sorted(range(len(boxes)), key=lambda number: (-boxes[number][1], -boxes[number][0], number)):
        w, h = boxes[number]
        fits = [(max(y for a, b, y in line if a < x + w and b > x), x) for x, _, _ in line if x + w <= width + 1e-6]
        y, x = min(fits)
        corners[number] = (x, y)
        rest = [piece for a, b, d in line for piece in ((a, min(b, x), d), (max(a, x + w), b, d)) if piece[1] - piece[0] > 1e-6]
        line = sorted([*rest, (x, x + w, y + h)])
    return corners


def centred(corners: list[tuple[float, float]], boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same around the middle of what is used."""
    right = max(x + w for (x, _), (w, _) in zip(corners, boxes, strict=True))
    bottom = max(y + h for (_, y), (_, h) in zip(corners, boxes, strict=True))
    return [(x - right / 2, y - bottom / 2) for x, y in corners]
