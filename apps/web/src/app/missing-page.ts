export { NotFound as Page } from '../ui/not-found';
