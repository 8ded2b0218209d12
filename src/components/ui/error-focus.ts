// Who sent a form stands at its end, or nowhere: the summary takes the focus, so that it is read out and seen.
document.querySelector<HTMLElement>('[role="alert"][tabindex="-1"]')?.focus();
