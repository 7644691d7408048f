import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** What is in place of a part that could not be drawn; `retry` draws it again. */
  readonly instead: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault of one part from blanking the whole page; React offers this to classes only. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.instead(() => this.setState({ failed: false }));
    return this.props.children;
  }
}
